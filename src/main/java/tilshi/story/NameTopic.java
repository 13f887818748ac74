package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Makes a topic known. Done when the house is set up. */
@ApplicationScoped
public class NameTopic {

    private final Topics topics;

    NameTopic(Topics topics) {
        this.topics = topics;
    }

    /**
     * @return the topic's id
     */
    @Transactional
    public long with(String key, Map<String, String> name) {
        return topics.add(new Topic(0, key, name));
    }
}
