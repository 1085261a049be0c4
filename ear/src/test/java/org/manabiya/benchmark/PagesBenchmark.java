package org.manabiya.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.manabiya.product.Product;
import org.manabiya.product.SampleAccount;

/**
 * What a home page weighs on the wire and when its largest content is painted, in a Chromium slowed down four times, with an empty cache:
 * the median of five loads each.
 */
final class PagesBenchmark implements Benchmarks.Benchmark {
    private static final int LOADS = 5;
    private static final String LARGEST_PAINT =
            """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
              .observe({ type: 'largest-contentful-paint', buffered: true }))""";

    /** As on a first visit: through the service worker the page's own requests weigh nothing. */
    private static final Browser.NewContextOptions FIRST_VISIT =
            new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK);

    @Override
    public List<List<String>> measure() {
        var product = Product.onH2();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "page", "bytes on the wire", "of which scripts", "largest contentful paint, ms (4× slower CPU)"));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getenv("MANABIYA_CHROMIUM")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"));
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(options)) {
            for (SampleAccount account : product.accounts()) {
                var bytes = new ArrayList<Long>();
                var scripts = new ArrayList<Long>();
                var paints = new ArrayList<Double>();
                for (int i = 0; i < LOADS; i++) {
                    try (var context = browser.newContext(FIRST_VISIT)) {
                        var page = context.newPage();
                        signIn(page, product, account);
                        load(context.newPage(), product.address() + "/", bytes, scripts, paints);
                    }
                }
                rows.add(List.of(
                        "home of " + account.role(),
                        String.format(Locale.ROOT, "%,d", median(bytes)),
                        String.format(Locale.ROOT, "%,d", median(scripts)),
                        String.format(Locale.ROOT, "%.0f", median(paints))));
            }
        }
        return rows;
    }

    private static void signIn(Page page, Product product, SampleAccount account) {
        page.navigate(product.address() + "/sign-in");
        page.fill("#login", account.login());
        page.fill("#password", account.password());
        page.click("form.form button.primary");
        page.locator(".user-menu").waitFor();
    }

    private static void load(Page page, String address, List<Long> bytes, List<Long> scripts, List<Double> paints) {
        CDPSession session = page.context().newCDPSession(page);
        var total = new AtomicLong();
        var ofScripts = new AtomicLong();
        var types = new java.util.HashMap<String, String>();
        session.on(
                "Network.responseReceived",
                event -> types.put(
                        event.get("requestId").getAsString(), event.get("type").getAsString()));
        session.on("Network.loadingFinished", event -> {
            long length = event.get("encodedDataLength").getAsLong();
            total.addAndGet(length);
            if ("Script".equals(types.get(event.get("requestId").getAsString()))) {
                ofScripts.addAndGet(length);
            }
        });
        session.send("Network.enable");
        var noCache = new JsonObject();
        noCache.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", noCache);
        var slow = new JsonObject();
        slow.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", slow);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        paints.add(((Number) page.evaluate(LARGEST_PAINT)).doubleValue());
        bytes.add(total.get());
        scripts.add(ofScripts.get());
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
