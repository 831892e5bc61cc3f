INSERT INTO news_past (item_key, source) VALUES ('lwn:1', 'lwn');
