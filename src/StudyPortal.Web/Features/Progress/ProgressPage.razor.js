// Tells the server the learner's time zone, so that days of a streak end at the learner's midnight.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) document.cookie = `portal-zone=${zone}; path=/; max-age=31536000; samesite=lax`;
