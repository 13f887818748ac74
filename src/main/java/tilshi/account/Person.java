package tilshi.account;

import tilshi.text.Language;

/** Someone who works in the newsroom and can sign in. */
public record Person(long id, String login, String name, Language language) {}
