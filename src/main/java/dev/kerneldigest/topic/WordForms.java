package dev.kerneldigest.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of phrases that a word of a text stands for: {@code fork()} for {@code fork()} and
 * {@code fork}, {@code rcu_read_lock()} for {@code rcu_*} too, and the number of any kernel version
 * for {@code x.y}.
 */
final class WordForms {
    private static final String CALL = "()";
    private static final Pattern KERNEL = Pattern.compile("[2-9]\\.\\d{1,2}(?:\\.\\d{1,3})?");
    private static final String ANY_KERNEL = "x.y";

    private WordForms() {}

    /** The words of phrases it stands for besides itself; for most words there are none. */
    static List<String> besides(String word) {
        boolean isCall = word.endsWith(CALL);
        boolean isName = word.indexOf('_') >= 0;
        boolean isNumber = word.length() > 2 && word.charAt(1) == '.';
        return isCall || isName || isNumber ? all(word, isCall) : List.of();
    }

    private static List<String> all(String word, boolean isCall) {
        List<String> forms = new ArrayList<>();
        if (isCall) {
            forms.add(word.substring(0, word.length() - CALL.length()));
        }
        for (int end = word.indexOf('_'); end >= 0; end = word.indexOf('_', end + 1)) {
            if (end > 0 && end + 1 < word.length()) {
                forms.add(word.substring(0, end + 1));
            }
        }
        if (KERNEL.matcher(word).matches()) {
            forms.add(ANY_KERNEL);
        }
        return forms;
    }
}
