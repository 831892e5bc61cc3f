package dev.kerneldigest.feed;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months, in English and the other languages in which feeds write their dates. */
final class MonthNames {
    private static final String ENGLISH = "janfebmaraprmayjunjulaugsepoctnovdec";

    private MonthNames() {}

    /** The month of a name in lower case, 1 to 12, or 0. */
    static int of(String name) {
        if (name.length() < 3) {
            return 0;
        }
        int english = ENGLISH.indexOf(name.substring(0, 3));
        if (english >= 0 && english % 3 == 0) {
            return english / 3 + 1;
        }
        return Foreign.NAMES.getOrDefault(name, 0);
    }

    /** Loaded only when a date is not in English, which is rare. */
    private static final class Foreign {
        private static final List<String> LANGUAGES =
                List.of(
                        "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru", "sv", "da", "nb",
                        "fi", "hu", "el", "tr");
        static final Map<String, Integer> NAMES = names();

        private static Map<String, Integer> names() {
            Map<String, Integer> names = new HashMap<>();
            for (String language : LANGUAGES) {
                DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.of(language));
                add(names, symbols.getMonths());
                add(names, symbols.getShortMonths());
            }
            return Map.copyOf(names);
        }

        private static void add(Map<String, Integer> names, String[] months) {
            for (int i = 0; i < 12; i++) {
                String name = FeedDate.lower(months[i]);
                names.putIfAbsent(
                        name.endsWith(".") ? name.substring(0, name.length() - 1) : name, i + 1);
            }
        }
    }
}
