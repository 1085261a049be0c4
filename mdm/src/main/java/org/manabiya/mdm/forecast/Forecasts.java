package org.manabiya.mdm.forecast;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manabiya.core.audit.Audit;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.error.Refusal;
import org.manabiya.mdm.data.Mdm;

/** A municipality's forecast of pupils, and what it takes for given. */
@Dependent
public class Forecasts {
    /** The children who are born already reach school within six years; a plan looks a little further. */
    public static final int YEARS = 11;

    static final int MOST_CHILDREN = 10_000;
    private static final int LARGEST_MOVE = 500;

    /** A forecast with what stands behind it. */
    public record Forecast(PresentPupils.Counted present, Assumptions assumptions, PupilForecast pupils) {}

    private final EntityManager em;
    private final PresentPupils present;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Forecasts(@Mdm EntityManager em, PresentPupils present, Audit audit, Clock clock) {
        this.em = em;
        this.present = present;
        this.audit = audit;
        this.clock = clock;
    }

    public Forecast of(UUID municipality) {
        PresentPupils.Counted counted = present.count(municipality);
        Assumptions assumptions = assumptions(municipality);
        int thisYear = SchoolYear.of(LocalDate.now(clock)).year();
        return new Forecast(counted, assumptions, new PupilForecast(thisYear, YEARS, counted.cohorts(), assumptions));
    }

    Assumptions assumptions(UUID municipality) {
        ForecastSettings settings = em.find(ForecastSettings.class, municipality);
        Map<Assumptions.Entry, Integer> entrants = children(municipality).stream()
                .collect(Collectors.toMap(RegisteredChildren::entry, RegisteredChildren::children));
        List<Assumptions.Feeder> feeders = em.createQuery(
                        "select f from FeederSchool f where f.municipalityId = :m", FeederSchool.class)
                .setParameter("m", municipality)
                .getResultStream()
                .map(FeederSchool::share)
                .toList();
        return settings == null
                ? new Assumptions(new Moves(0, 0), 1, entrants, feeders)
                : new Assumptions(settings.moves(), settings.enrolling(), entrants, feeders);
    }

    private List<RegisteredChildren> children(UUID municipality) {
        return em.createQuery(
                        "select c from RegisteredChildren c where c.municipalityId = :m", RegisteredChildren.class)
                .setParameter("m", municipality)
                .getResultList();
    }

    /** Changes the shares, in thousandths. */
    @Transactional
    public void changeShares(UUID municipality, int leaving, int joining, int enrolling) {
        if (leaving < 0 || joining < 0 || leaving > LARGEST_MOVE || joining > LARGEST_MOVE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.forecast.moves", LARGEST_MOVE / 10);
        }
        if (enrolling < 0 || enrolling > ForecastSettings.WHOLE) {
            throw new Refusal(Refusal.Kind.INVALID, "mdm.forecast.enrolling");
        }
        ForecastSettings settings = em.find(ForecastSettings.class, municipality);
        if (settings == null) {
            settings = new ForecastSettings(municipality);
            em.persist(settings);
        }
        settings.take(leaving, joining, enrolling);
        audit.record("forecast.shares", "municipality", municipality, null, leaving + "/" + joining + "/" + enrolling);
    }

    /** Enters figures of the resident register; a figure of {@code null} takes the earlier one back. */
    @Transactional
    public void enterChildren(UUID municipality, Map<Assumptions.Entry, Integer> figures) {
        Map<Assumptions.Entry, RegisteredChildren> stored = new HashMap<>();
        children(municipality).forEach(row -> stored.put(row.entry(), row));
        var schools = present.count(municipality).schools().keySet();
        figures.forEach((entry, number) -> {
            if (!schools.contains(entry.school())) {
                throw Refusal.notFound();
            }
            if (number != null && (number < 0 || number > MOST_CHILDREN)) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.forecast.children", MOST_CHILDREN);
            }
            RegisteredChildren row = stored.get(entry);
            if (number == null && row != null) {
                em.remove(row);
            } else if (number != null && row == null) {
                em.persist(new RegisteredChildren(municipality, entry, number));
            } else if (number != null) {
                row.become(number);
            }
        });
        audit.record("forecast.children", "municipality", municipality, null, figures.size() + " figures");
    }

    /** Says where the leavers of the elementary schools go; replaces what was said before. */
    @Transactional
    public void changeFeeders(UUID municipality, List<Assumptions.Feeder> feeders) {
        var schools = present.count(municipality).schools().keySet();
        Map<UUID, Integer> sums = new HashMap<>();
        for (Assumptions.Feeder feeder : feeders) {
            if (!schools.contains(feeder.elementary()) || !schools.contains(feeder.junior())) {
                throw Refusal.notFound();
            }
            if (sums.merge(feeder.elementary(), percent(feeder), Integer::sum) > 100) {
                throw new Refusal(Refusal.Kind.INVALID, "mdm.forecast.feeders");
            }
        }
        em.createQuery("delete from FeederSchool f where f.municipalityId = :m")
                .setParameter("m", municipality)
                .executeUpdate();
        feeders.forEach(feeder ->
                em.persist(new FeederSchool(municipality, feeder.elementary(), feeder.junior(), percent(feeder))));
        audit.record("forecast.feeders", "municipality", municipality, null, feeders.size() + " rows");
    }

    private static int percent(Assumptions.Feeder feeder) {
        return (int) Math.round(feeder.share() * 100);
    }
}
