package tilshi.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import tilshi.press.Changes;

/** Makes a topic known. Done when the house is set up. */
@ApplicationScoped
public class NameTopic {

    private final Topics topics;
    private final Changes changes;

    NameTopic(Topics topics, Changes changes) {
        this.topics = topics;
        this.changes = changes;
    }

    /**
     * @return the topic's id
     */
    @Transactional
    public long with(String key, Map<String, String> name) {
        long id = topics.add(new Topic(0, key, name));
        changes.touch("name-topic", List.of(Keys.topic(id)));
        return id;
    }
}
