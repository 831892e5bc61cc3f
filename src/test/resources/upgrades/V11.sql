INSERT INTO custom_feed (guild, slot, source, name, title, url, added_by, added) VALUES
  (4, 1, 'custom-0123456789abcdef', 'Our blog', 'A blog', 'https://blog.example/feed', 5, '2026-10-01 00:00:00+00');
