package tilshi.story;

import java.time.LocalDate;
import java.time.YearMonth;
import tilshi.press.Key;
import tilshi.text.Language;

/** The names of published data about stories. */
final class Keys {

    /** Which articles wait for their hours. No page reads it; clocks hear of it. */
    static final Key DUE = new Key("due:articles");

    private Keys() {}

    /** What an article says and where it stands. */
    static Key article(long id) {
        return new Key("article:" + id);
    }

    /** What an author's page says of them. */
    static Key author(long id) {
        return new Key("author:" + id);
    }

    static Key topic(long id) {
        return new Key("topic:" + id);
    }

    /** How words of an article are spelt in Latin. */
    static Key spellings(long articleId) {
        return new Key("spellings:" + articleId);
    }

    /** Which languages a story can be read in. */
    static Key languages(long storyId) {
        return new Key("languages:" + storyId);
    }

    /** Which articles stand beside this one in its lists, earlier than it: its "read also". */
    static Key also(long articleId) {
        return new Key("also:" + articleId);
    }

    /** Whether readers of its source see something newer than readers of this translation. */
    static Key newer(long articleId) {
        return new Key("newer:" + articleId);
    }

    /** Which articles are in a list, and in which order. */
    static Key list(NewsList list) {
        return new Key("list:" + list.name());
    }

    /** Whether a list has anything. */
    static Key filled(NewsList list) {
        return new Key("filled:" + list.name());
    }

    /** Which topics a site has anything about. */
    static Key topics(String brand, Language language) {
        return new Key("topics:" + site(brand, language));
    }

    /** Which authors a site has anything by. */
    static Key authors(String brand, Language language) {
        return new Key("authors:" + site(brand, language));
    }

    /** Which articles came out on a day. */
    static Key day(String brand, Language language, LocalDate day) {
        return new Key("day:" + site(brand, language) + "/" + day);
    }

    /** Whether anything came out on a day. */
    static Key dated(String brand, Language language, LocalDate day) {
        return new Key("dated:" + site(brand, language) + "/" + day);
    }

    /** Whether anything came out in a month. */
    static Key dated(String brand, Language language, YearMonth month) {
        return new Key("dated:" + site(brand, language) + "/" + month);
    }

    /** Which days with something in them are next to a day. */
    static Key beside(String brand, Language language, LocalDate day) {
        return new Key("beside:" + site(brand, language) + "/" + day);
    }

    /** How much came out on each day of a month. */
    static Key month(String brand, Language language, YearMonth month) {
        return new Key("month:" + site(brand, language) + "/" + month);
    }

    /** How much came out in each month. */
    static Key months(String brand, Language language) {
        return new Key("months:" + site(brand, language));
    }

    /** When anything of a month last changed. */
    static Key changed(String brand, Language language, YearMonth month) {
        return new Key("changed:" + site(brand, language) + "/" + month);
    }

    /** When anything at all last changed. */
    static Key changed(String brand, Language language) {
        return new Key("changed:" + site(brand, language));
    }

    /** What came out in the last two days; touched by time too. */
    static Key recent(String brand, Language language) {
        return new Key("recent:" + site(brand, language));
    }

    static Key front(String brand, Language language) {
        return new Key("front:" + site(brand, language));
    }

    private static String site(String brand, Language language) {
        return brand + "/" + language.code();
    }
}
