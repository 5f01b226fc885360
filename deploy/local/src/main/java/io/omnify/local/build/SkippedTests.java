package io.omnify.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Tells which tests a build left out and why, so that none is silently missing from a green one. */
public final class SkippedTests {
    private static final String REPORTS = "target/surefire-reports";

    private SkippedTests() {}

    /** A line for each, from the reports written since then by the modules below the root. */
    public static List<String> since(Instant begin, Path root) throws IOException {
        var lines = new ArrayList<String>();
        try (var folders = Files.find(root, 4, (path, _) -> path.endsWith(REPORTS))) {
            for (var folder : folders.sorted().toList()) lines.addAll(in(folder, begin));
        }
        return lines;
    }

    private static List<String> in(Path folder, Instant begin) throws IOException {
        try (var reports = Files.list(folder)) {
            return reports.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> isSince(file, begin))
                    .sorted()
                    .flatMap(SkippedTests::skipped)
                    .toList();
        }
    }

    private static boolean isSince(Path file, Instant begin) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(begin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> skipped(Path report) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
            return elements(document.getElementsByTagName("skipped")).map(SkippedTests::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(report + " cannot be read", e);
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static String line(Element skipped) {
        var test = (Element) skipped.getParentNode();
        var reason = skipped.getAttribute("message").strip();
        return "%s.%s: %s"
                .formatted(
                        test.getAttribute("classname"),
                        test.getAttribute("name"),
                        reason.isEmpty() ? "no reason given" : reason);
    }
}
