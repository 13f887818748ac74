package tilshi.story;

import java.util.Map;

/** What stories are about. */
public record Topic(long id, String key, Map<String, String> name) {}
