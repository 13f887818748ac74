package tilshi.account;

import tilshi.text.Language;

/** Where something is done: in a section of a brand, in a language. */
public record Scope(String brand, Language language, String section) {

    @Override
    public String toString() {
        return brand + "/" + language.code() + "/" + section;
    }
}
