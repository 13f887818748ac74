package tilshi.site;

import java.util.Map;
import tilshi.text.Language;

/** A part of a brand: Region, Football. It has a page in each language it has a name in. */
public record Section(String brand, String key, Map<String, String> name) {

    public String nameIn(Language language) {
        return language.pick(name);
    }

    public boolean isIn(Language language) {
        return name.containsKey(language.code());
    }
}
