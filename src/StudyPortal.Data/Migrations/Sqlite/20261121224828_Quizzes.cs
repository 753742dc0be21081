using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Quizzes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Attempt",
                table: "Answers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "Answers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Seconds",
                table: "Answers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Try",
                table: "Answers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "QuizAttempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Submission = table.Column<string>(type: "TEXT", nullable: false),
                    Quiz = table.Column<string>(type: "TEXT", nullable: false),
                    PlanVersion = table.Column<string>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", nullable: false),
                    Seed = table.Column<long>(type: "INTEGER", nullable: false),
                    AsksCertainty = table.Column<bool>(type: "INTEGER", nullable: false),
                    Questions = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Mark = table.Column<double>(type: "REAL", nullable: true),
                    MaxMark = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuizAttempts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuizAttempts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuizDrafts",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Response = table.Column<string>(type: "TEXT", nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuizDrafts", x => new { x.AttemptId, x.Place });
                    table.ForeignKey(
                        name: "FK_QuizDrafts_QuizAttempts_AttemptId",
                        column: x => x.AttemptId,
                        principalTable: "QuizAttempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_Attempt",
                table: "Answers",
                column: "Attempt",
                filter: "\"Attempt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_Question_QuestionVersion",
                table: "Answers",
                columns: new[] { "Question", "QuestionVersion" });

            migrationBuilder.CreateIndex(
                name: "IX_QuizAttempts_EndsAt",
                table: "QuizAttempts",
                column: "EndsAt",
                filter: "\"HandedInAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_QuizAttempts_PersonId_Quiz_StartedAt",
                table: "QuizAttempts",
                columns: new[] { "PersonId", "Quiz", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_QuizAttempts_PersonId_Submission",
                table: "QuizAttempts",
                columns: new[] { "PersonId", "Submission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuizAttempts_Quiz_Id",
                table: "QuizAttempts",
                columns: new[] { "Quiz", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuizDrafts");

            migrationBuilder.DropTable(
                name: "QuizAttempts");

            migrationBuilder.DropIndex(
                name: "IX_Answers_Attempt",
                table: "Answers");

            migrationBuilder.DropIndex(
                name: "IX_Answers_Question_QuestionVersion",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Attempt",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Seconds",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Try",
                table: "Answers");
        }
    }
}
