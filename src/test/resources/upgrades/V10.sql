INSERT INTO subscription (guild, channel, interest, kinds, rhythm, since) VALUES
  (4, 10, '{"type":"thread","first":6}', '[]', '{"type":"immediately"}', '2026-09-01 00:00:00+00');
