package tilshi.press;

/** Hears, on every node, what some node said in the database by NOTIFY. */
public interface Hearer {

    /** The channel it was said on. */
    String channel();

    /** Hears news. It is called from the thread that follows changes: be quick. */
    void heard(String news);

    /** Says that this node was away and may have missed news. */
    void missed();
}
