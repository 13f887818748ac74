package tilshi.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Parts that several rooms print. */
@CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public final class Templates {

    private Templates() {}

    /** A list of cards under a heading: a section, a topic. */
    public static native TemplateInstance list(Frame frame, ListView list);

    /**
     * A page that is mostly a list.
     *
     * @param kicker what kind of list, or empty
     */
    public record ListView(
            String kicker, String title, String about, List<Card> cards, String more) {}
}
