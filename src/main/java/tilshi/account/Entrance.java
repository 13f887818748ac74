package tilshi.account;

/** How far somebody has come in. */
public sealed interface Entrance {

    /**
     * All the way.
     *
     * @param session the token of the new session
     */
    record Open(String session) implements Entrance {

        @Override
        public String toString() {
            return "Open";
        }
    }

    /**
     * The password was right, a code is still asked for.
     *
     * @param ticket what {@link SignInWithCode} takes; it opens nothing else
     */
    record Half(String ticket) implements Entrance {

        @Override
        public String toString() {
            return "Half";
        }
    }
}
