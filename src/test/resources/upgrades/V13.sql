UPDATE arrivals SET came = 7, served = 5;
INSERT INTO host_turn (host, free) VALUES ('lwn.net:443', '2026-11-22 03:00:00+00');
