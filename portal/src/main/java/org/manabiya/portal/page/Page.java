package org.manabiya.portal.page;

import gg.jte.Content;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.manabiya.core.access.Caller;
import org.manabiya.core.access.Permission;
import org.manabiya.core.access.Role;
import org.manabiya.core.calendar.JapaneseDates;
import org.manabiya.core.calendar.SchoolYear;
import org.manabiya.core.data.CoreData;
import org.manabiya.core.organisation.Municipalities;
import org.manabiya.core.organisation.Municipality;
import org.manabiya.core.organisation.School;
import org.manabiya.core.organisation.Schools;
import org.manabiya.portal.assets.Assets;
import org.manabiya.portal.organisation.GradeTexts;

/** What every template needs of the page around it: texts, the caller, navigation, the CSRF token and the assets' addresses. */
@RequestScoped
public class Page {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(CoreData.JAPAN);

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private MvcContext mvc;

    @Inject
    private Language language;

    @Inject
    private Flash flash;

    @Inject
    private Assets assets;

    @Inject
    private Furigana furigana;

    @Inject
    private Clock clock;

    @Inject
    private Schools schools;

    @Inject
    private Municipalities municipalities;

    @Inject
    @ConfigProperty(name = "manabiya.address")
    private String address;

    /** Where people reach the product, for paper. */
    public String address() {
        return address;
    }

    public Caller caller() {
        return caller;
    }

    public boolean may(Permission permission) {
        return caller.may(permission);
    }

    /** The text of a key in the reader's language. */
    public String t(String key, Object... variables) {
        return texts().get(key, variables);
    }

    /** Several texts without variables, such as the headings of a list. */
    public List<String> words(String... keys) {
        return Stream.of(keys).map(this::t).toList();
    }

    public Texts texts() {
        return Texts.in(language());
    }

    /** {@code ja} or {@code en}. */
    public String language() {
        return language.code();
    }

    public boolean japanese() {
        return language().equals("ja");
    }

    /** The text of a key with ruby over the kanji that the pupil's grade has not yet been taught. */
    public Content r(String key, Object... variables) {
        return ruby(t(key, variables));
    }

    /** Any Japanese text with ruby for the reader; escapes it. */
    public Content ruby(String text) {
        return furigana.over(text, caller, japanese());
    }

    /** Whether the pupil's layout (few words, large targets) is shown instead of the staff's. */
    public boolean forPupil() {
        return caller.is(Role.PUPIL);
    }

    public boolean forGuardian() {
        return caller.is(Role.GUARDIAN) && caller.roles().size() == 1;
    }

    /** Whether ruby is on for the reader. */
    public boolean furiganaShown() {
        return japanese() && !caller.preferences().furigana().equals("none");
    }

    /** Whether Japanese is written with spaces between words (分かち書き), as in the first two grades. */
    public boolean spaced() {
        var grade = caller.preferences().grade();
        return "P1".equals(grade) || "P2".equals(grade);
    }

    public Content todayWithRuby() {
        return ruby(date(today()));
    }

    /** The roles of the caller in words. */
    public String roleNames() {
        return caller.roles().stream()
                .map(role -> t("role." + role))
                .collect(Collectors.joining(japanese() ? "・" : ", "));
    }

    /** Where the caller works or learns: the school, else the municipality. */
    public String placeName() {
        if (caller.school() != null) {
            return schools.find(caller.school()).map(School::name).orElse("");
        }
        return caller.municipality() == null
                ? ""
                : municipalities
                        .find(caller.municipality())
                        .map(Municipality::name)
                        .orElse("");
    }

    public List<Navigation.Section> navigation() {
        return Navigation.of(caller);
    }

    /** Whether the navigation's address is the nearest above the page shown. */
    public boolean isHere(String address) {
        return address.equals(Navigation.nearest(navigation(), path()));
    }

    public String path() {
        return request.getRequestURI();
    }

    /** The page shown with its query, for coming back to it. */
    public String here() {
        return request.getQueryString() == null ? path() : path() + "?" + request.getQueryString();
    }

    /** A moment as dense tables show it: 2026-11-24 08:15 in Japanese time, or a dash. */
    public String stamp(Instant instant) {
        return instant == null ? "—" : MOMENT.format(instant);
    }

    /** Grades of the roster in words: 小学1年; empty for none. */
    public String grades(String codes) {
        return new GradeTexts(texts()).words(codes);
    }

    /** The text of the prefix and a word of the product's own, or the word itself where nobody has written one. */
    public String named(String prefix, String word) {
        return texts().has(prefix + word) ? t(prefix + word) : word;
    }

    /** The role that a word of the roster stands for, in words. */
    public String role(String word) {
        return Role.ofRoster(word).map(role -> t("role." + role)).orElse(word);
    }

    public String csrfName() {
        return toldByTheServer() ? "" : mvc.getCsrf().getName();
    }

    private boolean toldByTheServer() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    /** Empty on an error page of the server itself: MVC has no part in that request. */
    public String csrfToken() {
        return toldByTheServer() ? "" : mvc.getCsrf().getToken();
    }

    /** The hashed address of a built asset, by the name of its source entry such as {@code main.ts}. */
    public String asset(String entry) {
        return assets.address(entry);
    }

    public List<Flash.Message> messages() {
        return flash.take();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A date as people write it: 2026年4月10日(金), or Fri, 10 Apr 2026. */
    public String date(LocalDate date) {
        return date == null ? "" : JapaneseDates.format(date, texts().locale());
    }

    /** 令和8年度, or the number of the year in which it begins. */
    public String year(SchoolYear year) {
        return texts().locale().equals(Locale.JAPANESE) ? year.eraLabel() : String.valueOf(year.year());
    }

    /** A day of the school year, whose year goes without saying: 4月10日(金), or Fri, 10 Apr. */
    public String day(LocalDate date) {
        return date == null ? "" : JapaneseDates.formatDay(date, texts().locale());
    }

    /** When something happened, in Japanese time: 4月10日(金) 9:05. */
    public String moment(Instant moment) {
        var time = moment.atZone(CoreData.JAPAN);
        return day(time.toLocalDate()) + " " + time.getHour() + ":" + "%02d".formatted(time.getMinute());
    }

    /** A number with separators: 1,923. */
    public String number(long number) {
        return String.format(texts().locale(), "%,d", number);
    }
}
