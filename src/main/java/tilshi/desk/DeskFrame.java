package tilshi.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tilshi.text.Language;
import tilshi.text.Messages;

/**
 * What surrounds every page of the desk.
 *
 * @param here which entry of the navigation is current
 * @param hires whether the person sees who works here
 * @param readsJournal whether the person reads the journal of some brand
 * @param unread how many notices the person has not read; counted no further than 99
 * @param bell the script that hears of new ones
 * @param palette the script of what can be typed and pressed on every page
 * @param formToken what every form must carry
 */
public record DeskFrame(
        Language language,
        String title,
        String here,
        String person,
        boolean hires,
        boolean readsJournal,
        int unread,
        String bell,
        String bellStyle,
        String formToken,
        String stylesheet,
        String script,
        String palette,
        String icon) {

    /** The number on the bell. */
    public String unreadSign() {
        return unread > 99 ? "99+" : Integer.toString(unread);
    }

    public String say(String key) {
        return Messages.in(language).say(key);
    }

    public String say(String key, @Nullable Object detail) {
        return Messages.in(language).say(key, detail == null ? "" : detail);
    }

    public String say(String key, List<Object> details) {
        return Messages.in(language).say(key, details);
    }
}
