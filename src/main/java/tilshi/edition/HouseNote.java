package tilshi.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tilshi.site.House;

/**
 * The house as it was last, kept beside the mirror: a node that starts while the database is away
 * knows from it which host is whose.
 */
@ApplicationScoped
public class HouseNote {

    /** Its file in the mirror. */
    static final String NAME = "house.json";

    private static final Logger LOG = Logger.getLogger(HouseNote.class);
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private final Optional<Path> folder;

    HouseNote(@ConfigProperty(name = "tilshi.mirror.folder") Optional<Path> folder) {
        this.folder = folder;
    }

    static String of(House house) {
        try {
            return JSON.writeValueAsString(house);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A house is plain data", e);
        }
    }

    /** The house as it was last; nothing where there is no note or it cannot be read. */
    public Optional<House> read() {
        var file = folder.map(f -> f.resolve(NAME)).filter(Files::isReadable);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file.get()), House.class));
        } catch (IOException e) {
            LOG.warnf("Cannot read %s: %s", file.get(), e.getMessage());
            return Optional.empty();
        }
    }
}
