package tilshi.story;

/**
 * The headlines of an article: one for its page, others for places with less room or another voice.
 * An empty one means: the one before it will do.
 *
 * @param web above the story
 * @param brief on cards and fronts, at most about 60 characters
 * @param seo for the title of the page in search results
 * @param push for notifications
 * @param social for sharing
 */
public record Headlines(String web, String brief, String seo, String push, String social) {

    public static final int LONGEST = 300;

    public Headlines {
        web = Bounds.text(web, LONGEST).strip();
        brief = Bounds.text(brief, LONGEST).strip();
        seo = Bounds.text(seo, LONGEST).strip();
        push = Bounds.text(push, LONGEST).strip();
        social = Bounds.text(social, LONGEST).strip();
    }

    /** Only the one above the story. */
    public static Headlines of(String web) {
        return new Headlines(web, "", "", "", "");
    }

    public String onCard() {
        return brief.isEmpty() ? web : brief;
    }

    public String inSearch() {
        return seo.isEmpty() ? web : seo;
    }

    public String whenShared() {
        return social.isEmpty() ? web : social;
    }
}
