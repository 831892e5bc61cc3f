INSERT INTO news (item_key, story_id, source, kind, seen, published, title, paid, gist, url, body, details, changed, headline, chatter, replies) VALUES
  ('mail:one@example.org', 6, 'linux-mm', 'patch', '2026-07-01 08:00:00+00', '2026-07-01 07:00:00+00', 'mm: folios in tapes', false, '', 'https://example.org/one', 'A patch.', '{"key":"mail:one@example.org","source":"linux-mm","title":"[PATCH] mm: folios in tapes","facts":{},"topics":["mm"],"events":[],"versions":[],"cves":[],"keys":[],"bold":[],"links":[],"mail":{"id":"one@example.org","author":"A. Maintainer"}}', '2026-07-01 08:00:00+00', '[PATCH] mm: folios in tapes', false, 2);
INSERT INTO news_carrier (source, item) VALUES ('linux-fsdevel', 6);
INSERT INTO news_thread (message, root, reply) VALUES ('one@example.org', 'one@example.org', false);
INSERT INTO news_merge (message, tree, url, merged) VALUES ('two@example.org', 'torvalds/linux.git', 'https://example.org/merge', '2026-07-02 08:00:00+00');
INSERT INTO news_gap (source, found, name, topics, missed_after, missed_before, reason) VALUES
  ('linux-mm', '2026-07-03 08:00:00+00', 'linux-mm', '["mm"]', '2026-07-01 08:00:00+00', '2026-07-02 08:00:00+00', 'it moved on further than could be read back');
INSERT INTO feed_state (source, url, health, reason, failures, pause_ms, next_poll, gap_found) VALUES
  ('linux-mm', 'https://example.org/mm', 'WELL', '', 0, 900000, '2026-07-03 09:00:00+00', '2026-07-03 08:00:00+00');
