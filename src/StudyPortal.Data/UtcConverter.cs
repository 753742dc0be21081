using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudyPortal.Data;

/// <summary>Times are stored in UTC and come back saying so; SQLite alone would return them without a kind, PostgreSQL would refuse them without one.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
