package tilshi.importer;

import java.util.Locale;

/** Something the editor should look at before the draft goes on. */
public enum Warning {
    /** The page does not say when it was published. */
    NO_DATE,
    /** The page gives a time without a zone; the site's zone was assumed. */
    DATE_WITHOUT_ZONE,
    /** The page gives a day without a time; midnight was assumed. */
    DATE_WITHOUT_TIME,
    /** The page is not in the language of the site. */
    LANGUAGE_DIFFERS,
    /** Nothing on the page looks like a headline. */
    NO_HEADLINE,
    /** No paragraph of the page serves as a lead. */
    NO_LEAD,
    /** Much of the page is short lines: parts of the article may be among what was left out. */
    MANY_SHORT_LINES,
    /** The page names an author, who is not taken over by itself. */
    AUTHOR_NAMED,
    /** The page is longer than an article can be; its end was left out. */
    CUT_SHORT;

    /** Its key in the messages. */
    public String key() {
        return "warning." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
