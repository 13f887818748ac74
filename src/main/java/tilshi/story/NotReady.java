package tilshi.story;

import java.util.Set;
import tilshi.base.Refusal;

/** The article cannot be published yet; the obstacles say why. */
public final class NotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Set<Obstacle> obstacles;

    NotReady(Set<Obstacle> obstacles) {
        super(422, "refusal.not-ready");
        this.obstacles = Set.copyOf(obstacles);
    }

    public Set<Obstacle> obstacles() {
        return obstacles;
    }
}
