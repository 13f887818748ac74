package tilshi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tilshi.ops.TestDatabase;

/** A test inside the running application, with a real database and the sample newsroom. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InTilshi {}
