package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedDateTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RFC 822                    | Thu, 01 Jan 04 19:48:21 GMT          | 2004-01-01T19:48:21Z
                    RFC 2822                   | Thu, 01 Jan 2004 19:48:21 +0100      | 2004-01-01T18:48:21Z
                    without the weekday        | 1 Jan 2004 19:48 EST                 | 2004-01-02T00:48:00Z
                    RFC 850                    | Thursday, 01-Jan-04 19:48:21 GMT     | 2004-01-01T19:48:21Z
                    asctime                    | Thu Jan  1 19:48:21 2004             | 2004-01-01T19:48:21Z
                    date(1)                    | Thu Jan  1 19:48:21 PST 2004         | 2004-01-02T03:48:21Z
                    minus zero                 | Fri, 08 May 2020 11:11:02 -0000      | 2020-05-08T11:11:02Z
                    zone in brackets           | Thu, 01 Jan 2004 19:48:21 +0000 (UTC)| 2004-01-01T19:48:21Z
                    a named zone of summer     | Thu, 01 Jul 2004 19:48:21 CEST       | 2004-07-01T17:48:21Z
                    GMT with an offset         | Thu, 01 Jan 2004 19:48:21 GMT+0100   | 2004-01-01T18:48:21Z
                    ISO 8601                   | 2004-01-01T19:48:21Z                 | 2004-01-01T19:48:21Z
                    ISO with an offset         | 2004-01-01T19:48:21+05:30            | 2004-01-01T14:18:21Z
                    ISO west of Greenwich      | 2004-01-01T19:48:21-08:00            | 2004-01-02T03:48:21Z
                    ISO without seconds        | 2004-01-01T19:48Z                    | 2004-01-01T19:48:00Z
                    ISO with a fraction        | 2004-01-01T19:48:21.25Z              | 2004-01-01T19:48:21.250Z
                    ISO, basic                 | 20040101T194821Z                     | 2004-01-01T19:48:21Z
                    ISO, day of the year       | 2003-335                             | 2003-12-01T00:00:00Z
                    a day                      | 2004-01-31                           | 2004-01-31T00:00:00Z
                    a month                    | 2004-02                              | 2004-02-01T00:00:00Z
                    SQL                        | 2004-01-01 19:48:21                  | 2004-01-01T19:48:21Z
                    SQL with a zone            | 2004-01-01 19:48:21.123 +0100        | 2004-01-01T18:48:21.123Z
                    American                   | 12/31/2003 7:48 PM                   | 2003-12-31T19:48:00Z
                    midnight by the clock      | 12/31/2003 12:05 AM                  | 2003-12-31T00:05:00Z
                    German                     | 31.12.2003 19:48                     | 2003-12-31T19:48:00Z
                    the month in words         | January 1st, 2004 7:48 pm            | 2004-01-01T19:48:00Z
                    a foreign month            | 31. Dezember 2003                    | 2003-12-31T00:00:00Z
                    two digits of last century | 01 Jan 87 00:00 UT                   | 1987-01-01T00:00:00Z
                    the end of the day         | 2003-12-31T24:00:00Z                 | 2004-01-01T00:00:00Z
                    a leap second              | 31 Dec 2016 23:59:60 GMT             | 2016-12-31T23:59:59Z
                    seconds since 1970         | 1072986501                           | 2004-01-01T19:48:21Z
                    milliseconds               | 1072986501000                        | 2004-01-01T19:48:21Z
                    """)
    void aDateIsReadHoweverItIsWritten(String what, String text, String instant) {
        assertThat(FeedDate.parse(text)).as(what).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "0000-00-00T00:00:00Z",
                "2004-13-01",
                "31 Feb 2004",
                "Thu, Jan",
                "12:30",
                "2004-02-30",
                "99999999999999999999",
                "-",
                "+",
                ":",
                "1",
                "Jan Jan Jan",
                "1 Jan 12345678",
                "1 Jan 0000",
                "9999-12-31T23:59:59-18:00",
                "0001-01-01T00:00:00+18:00"
            })
    void whatIsNoDateOfTheCalendarIsNone(String text) {
        assertThat(FeedDate.parse(text)).isEmpty();
    }
}
