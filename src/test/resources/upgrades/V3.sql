INSERT INTO guild_settings (guild, zone, digest_at, digest_day, quiet, language, paid, mutes) VALUES
  (4, 'America/New_York', '18:00', 'MONDAY', '22:00-07:00', 'de', 'DELAY', '["rust"]');
INSERT INTO subscription (guild, channel, interest, kinds, rhythm, since, pinged, set_by) VALUES
  (4, 9, '{"type":"kernel-series","series":"6.12"}', '[]', '{"type":"immediately"}', '2026-02-01 00:00:00+00', 55, 66);
INSERT INTO audit (guild, moment, by_user, what) VALUES (4, '2026-02-01 00:00:00+00', 66, 'watches 6.12');
INSERT INTO departed_guild (guild, since) VALUES (5, '2026-02-02 00:00:00+00');
