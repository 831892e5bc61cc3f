INSERT INTO news (item_key, story_id, source, kind, seen, published, title, paid, gist, url, body, details, revision, changed, headline) VALUES
  ('blog:tapes', 3, 'blog', 'article', '2026-03-01 08:00:00+00', '2026-03-01 07:00:00+00', 'A scheduler for tapes', false, '', 'https://example.org/tapes', 'Tapes.', '{"key":"blog:tapes","source":"Blog","title":"A scheduler for tapes","facts":{},"topics":["sched"],"events":[],"versions":[],"cves":[],"keys":[],"bold":[],"links":[]}', 1, '2026-03-01 09:00:00+00', 'A scheduler for tapes');
INSERT INTO news_topic (topic, seen, item, kind, source) VALUES ('sched', '2026-03-01 08:00:00+00', 3, 'article', 'blog');
INSERT INTO news_link (target, told, item) VALUES ('https://example.org/tapes', '2026-03-01 07:00:00+00', 3);
INSERT INTO edition (version, subscription_id, channel, created, request) VALUES
  (0, 1, 7, '2026-03-01 09:00:00+00', '{"wanted":["mm"],"kernels":[],"from":"2026-02-28T09:00:00Z","until":"2026-03-01T09:00:00Z","zone":"UTC","period":"day","series":[],"packages":[],"mutes":[],"freed":[],"language":"en"}');
INSERT INTO edition_item (edition, item, revision) VALUES (1, 3, 1);
INSERT INTO outbox (subscription_id, channel, payload, state, attempts, created, due, ended, message_id, edition, page) VALUES
  (1, 7, '{"accent":1,"blocks":[{"type":"text","markdown":"an edition"}]}', 'sent', 1, '2026-03-01 09:00:00+00', '2026-03-01 09:00:00+00', '2026-03-01 09:00:01+00', 902, 1, 0);
INSERT INTO posted (subscription_id, story_id) VALUES (1, 3);
