UPDATE arrivals SET came = 7, served = 5;
