INSERT INTO news_past (item_key, source, headline) VALUES ('lwn:1', 'lwn', 'Long ago');
