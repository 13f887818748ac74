package tilshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** What administrators have ruled for everybody. */
@ApplicationScoped
class Rules {

    private final Jdbi database;

    Rules(Jdbi database) {
        this.database = database;
    }

    SecondFactorRule secondFactor() {
        return database.withHandle(
                handle ->
                        handle.createQuery(
                                        "select value from account_rule where name = 'second-factor'")
                                .mapTo(SecondFactorRule.class)
                                .findOne()
                                .orElse(SecondFactorRule.OFFERED));
    }

    void secondFactor(SecondFactorRule rule) {
        database.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        insert into account_rule (name, value)
                                        values ('second-factor', :rule)
                                        on conflict (name) do update set value = :rule
                                        """)
                                .bind("rule", rule)
                                .execute());
    }
}
