package tilshi.notice;

/** Where the desk is found from outside: what a letter leads to. */
public interface DeskAddress {

    /** The host of the desk. */
    String host();

    /** A path of the desk with scheme and host. */
    String of(String path);
}
