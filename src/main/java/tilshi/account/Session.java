package tilshi.account;

/** A person who is signed in, and how they proved who they are. */
public record Session(Person person, WayIn way) {}
