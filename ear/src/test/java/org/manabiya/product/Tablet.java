package org.manabiya.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.FromShadowDom;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A tablet with a real Chromium, on which one person of the sample city is signed in. It notes what the browser complains about. */
final class Tablet implements AutoCloseable {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private static final List<String> SETTINGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A machine that builds and tests at the same time is slower than a reader expects. */
    private static final double PATIENCE = 20_000;

    private static final int WIDTH = 820;
    private static final int HEIGHT = 1180;
    private static final int PHONE_OR_ZOOMED = 320;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final Product product;
    private final List<String> complaints = new ArrayList<>();

    private Tablet(Product product, ServiceWorkerPolicy workers, String... more) {
        this.product = product;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv("MANABIYA_CHROMIUM")))
                        .setArgs(Stream.concat(SETTINGS.stream(), Stream.of(more))
                                .toList()));
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(workers));
        page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text() + " " + message.location());
            }
        });
    }

    /** A tablet on which the sample account of the role has signed in. */
    static Tablet of(Product product, String role) {
        var tablet = new Tablet(product, ServiceWorkerPolicy.BLOCK);
        tablet.signIn(role);
        return tablet;
    }

    /** The same, a quarter as fast as this machine: a tablet of four years. */
    static Tablet slow(Product product, String role) {
        var tablet = of(product, role);
        var rate = new JsonObject();
        rate.addProperty("rate", 4);
        tablet.context.newCDPSession(tablet.page).send("Emulation.setCPUThrottlingRate", rate);
        return tablet;
    }

    /** The same, with the service worker that keeps pages for reading without a network. */
    static Tablet withServiceWorker(Product product, String role) {
        var tablet = new Tablet(product, ServiceWorkerPolicy.ALLOW);
        tablet.signIn(role);
        return tablet;
    }

    /** The same, with a camera that sees the film. */
    static Tablet withCamera(Product product, String role, Path film) {
        var tablet = new Tablet(
                product,
                ServiceWorkerPolicy.BLOCK,
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        tablet.context.grantPermissions(List.of("camera"));
        tablet.signIn(role);
        return tablet;
    }

    private void signIn(String role) {
        var account = product.account(role);
        open("/sign-in");
        page.fill("#login", account.login());
        page.fill("#password", account.password());
        leave(() -> page.click("form.form button.primary"));
        assertThat(page.url()).doesNotContain("sign-in");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void open(String path) {
        var answer = page.navigate(product.address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
    }

    /**
     * Does what leads to another page and waits until that page stands. A click alone comes back before the browser has left, and what is asked
     * next would be asked of the page that goes.
     */
    void leave(Runnable act) {
        page.evaluate("() => { document.documentElement.dataset.left = 'yes'; }");
        act.run();
        page.locator("html:not([data-left])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState(LoadState.LOAD);
    }

    /** The same for a button that asks before it acts. */
    void agree(String button) {
        page.click(button);
        leave(() -> page.locator("dialog[open] button.primary").click());
    }

    /** The bytes of a file, as this person gets them. */
    byte[] download(String path) {
        var answer = page.request().get(product.address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Opens what lies on a pupil's desk under this title; the desk is shown. */
    void openFromDesk(String title) {
        var card = page.locator("main section.now, main li.tile").filter(new Locator.FilterOptions().setHasText(title));
        var address = card.first().locator("a").first().getAttribute("href");
        open(address);
    }

    /** The addresses of the navigation that this person sees. */
    List<String> navigation() {
        return page.locator("nav.bottom-nav a, .sidebar nav a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Fails on any violation of WCAG A and AA on the page shown. The text of a book has its own author, and its frame runs no scripts. */
    void assertAccessible() {
        var violations = new AxeBuilder(page)
                .withTags(STANDARDS)
                .exclude(new FromShadowDom("epub-reader", "iframe"))
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Tablet::told).toList())
                .as(page.url())
                .isEmpty();
    }

    /** Fails when letters are hard to read on the page shown after dark. */
    void assertReadableInTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var violations = new AxeBuilder(page)
                .withRules(List.of("color-contrast"))
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Tablet::told).toList())
                .as(page.url())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Fails when the page shown must be moved sideways on a narrow phone or at 400 % zoom (WCAG 2.2, 1.4.10 Reflow). */
    void assertReflows() {
        page.setViewportSize(PHONE_OR_ZOOMED, HEIGHT);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beyond the edge of " + page.url())
                .isEqualTo(0);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Fails when the browser complained: a script error, something that the policy stopped, a missing file. */
    void assertNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
