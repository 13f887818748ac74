package tilshi.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The endings a Kazakh noun may have, in their order: many, whose, which case, and so on. */
final class KazakhEnding {

    private static final String MADE = "(?:(?:[лдт][ыі]қ|[лдт]ік|ш[ыі]|[лдт][ыі]|с[ыі]з))?";
    private static final String MANY = "(?:[лдт][ае]р)?";
    private static final String WHOSE = "(?:[ыі]?м[ыі]з|[ыі]?ң[ыі]з|[ыі]?[мң]|с?[ыі])?";
    private static final String CASE =
            "(?:[ндт][ыі]ң|[ндт][ыі]|н|[ғгқк][ае]|[на]?[ае]|н?[дт][ае]н?|н[ае]н|[мбп]ен|ш[ае]"
                    + "|[дт][ае]й)?";
    private static final String BELONGING = "(?:н?[дт][ае][ғг][ыі]|[ғгқк][ыі]|[ндт]ікі)?";
    private static final Pattern ENDING =
            Pattern.compile(MADE + MANY + WHOSE + CASE + BELONGING + MANY + WHOSE + CASE);

    private KazakhEnding() {}

    /** Whether letters behind a word may be its ending; nothing may. */
    static boolean isOne(String letters) {
        return ENDING.matcher(letters.toLowerCase(Locale.ROOT)).matches();
    }
}
