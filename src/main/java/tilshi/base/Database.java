package tilshi.base;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The one database of the house, and its clock. */
@Singleton
class Database {

    /**
     * The way to the database for collections. A handle joins the transaction of the act around it.
     */
    @Produces
    @Singleton
    Jdbi jdbi(DataSource source) {
        return Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    /** What time it is. Injected, so that a test can say so. */
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
