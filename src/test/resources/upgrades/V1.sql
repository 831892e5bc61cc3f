INSERT INTO story_key (story_key, story_id) VALUES ('lwn:990001', 1), ('kernel:stable:6.12.30', 2);
INSERT INTO news (item_key, story_id, source, kind, seen, published, title, paid, free_on, gist, url, body, details) VALUES
  ('lwn:990001', 1, 'lwn', 'article', '2026-01-02 08:00:00+00', '2026-01-02 07:59:00+00', 'Folios for everyone', true, '2026-01-16', 'Folios are everywhere.', 'https://example.org/folios', 'The page cache learns to love large folios.', '{"key":"lwn:990001","source":"LWN.net","title":"[$] Folios for everyone","facts":{},"topics":["mm","fs"],"events":[],"versions":[],"cves":[],"keys":["lwn:990001"],"bold":[],"links":[{"anchor":"pages","target":"https://example.org/pages"}]}'),
  ('kernel:stable:6.12.30', 2, 'kernel-org', 'stable-release', '2026-01-03 08:00:00+00', NULL, 'Linux 6.12.30', false, NULL, '', NULL, '', '{"key":"kernel:stable:6.12.30","source":"kernel.org","title":"6.12.30: longterm","facts":{"versions":["6.12.30"],"last":[]},"topics":["releases"],"events":[],"versions":["6.12.30"],"cves":[],"keys":["kernel:stable:6.12.30"],"bold":[],"links":[]}');
INSERT INTO news_topic (topic, seen, item, kind, source) VALUES
  ('mm', '2026-01-02 08:00:00+00', 1, 'article', 'lwn'),
  ('fs', '2026-01-02 08:00:00+00', 1, 'article', 'lwn'),
  ('releases', '2026-01-03 08:00:00+00', 2, 'stable-release', 'kernel-org');
INSERT INTO kernel_release (source, place, version, moniker, end_of_life, released) VALUES
  ('kernel-org', 0, '6.12.30', 'longterm', false, '2026-01-03');
INSERT INTO feed_state (source, url, etag, body_hash, health, reason, failures, pause_ms, next_poll, polled, succeeded, changed) VALUES
  ('lwn', 'https://example.org/feed', '"edition-1"', 'abc', 'WELL', '', 0, 900000, '2026-01-03 09:00:00+00', '2026-01-03 08:45:00+00', '2026-01-03 08:45:00+00', '2026-01-02 08:00:00+00'),
  ('quiet', 'https://example.org/other', NULL, NULL, 'FAILING', 'HTTP 503', 2, 900000, '2026-01-03 09:00:00+00', '2026-01-03 08:45:00+00', NULL, NULL);
INSERT INTO guild_settings (guild, zone, digest_at, digest_day) VALUES (-17, 'Europe/Prague', '07:30', 'FRIDAY');
INSERT INTO subscription (guild, channel, interest, kinds, rhythm, since, pause, served_until) VALUES
  (-17, 7, '{"type":"topics","topics":["mm"]}', '[]', '{"type":"daily","at":"07:00"}', '2026-01-01 00:00:00+00', NULL, '2026-01-02 09:00:00+00'),
  (-17, 8, '{"type":"all"}', '["article"]', '{"type":"immediately"}', '2026-01-01 00:00:00+00', 'the channel is closed', NULL);
INSERT INTO posted (subscription_id, story_id) VALUES (1, 1);
INSERT INTO outbox (subscription_id, channel, payload, state, attempts, created, due, ended, message_id) VALUES
  (1, 7, '{"accent":1,"blocks":[{"type":"text","markdown":"sent long ago"}]}', 'sent', 1, '2026-01-02 09:00:00+00', '2026-01-02 09:00:00+00', '2026-01-02 09:00:01+00', 901);
INSERT INTO outbox (subscription_id, channel, payload, state, attempts, created, due) VALUES
  (1, 7, '{"accent":1,"blocks":[{"type":"text","markdown":"still to be sent"}]}', 'pending', 0, '2026-01-03 09:00:00+00', '2026-01-03 09:00:00+00');
