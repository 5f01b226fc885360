package io.omnify.local.build;

import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Which of our modules a module is made of, read from the poms. */
final class Modules {
    private static final String OURS = "io.omnify";

    private final Path root;
    private final Map<String, String> folderByArtifact = new HashMap<>();
    private final Map<String, Document> pomByFolder = new HashMap<>();

    Modules(Path root) {
        this.root = root;
        var modules = parse(root.resolve("pom.xml")).getElementsByTagName("module");
        for (int i = 0; i < modules.getLength(); i++) {
            var folder = modules.item(i).getTextContent().strip();
            var pom = parse(root.resolve(folder).resolve("pom.xml"));
            pomByFolder.put(folder, pom);
            folderByArtifact.put(child(pom.getDocumentElement(), "artifactId"), folder);
        }
    }

    /** The module's folder and those of everything it ships, nearest first. */
    Set<String> closure(String folder) {
        var all = new LinkedHashSet<String>();
        collect(folder, all);
        return all;
    }

    private void collect(String folder, Set<String> all) {
        var pom = pomByFolder.get(folder);
        if (pom == null) throw new PlatformFailure("no module " + folder + " in " + root.resolve("pom.xml"));
        if (!all.add(folder)) return;
        var dependencies = pom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            var ours = OURS.equals(child(dependency, "groupId")) && !"test".equals(child(dependency, "scope"));
            var found = folderByArtifact.get(child(dependency, "artifactId"));
            if (ours && found != null) collect(found, all);
        }
    }

    private static String child(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element && name.equals(element.getTagName())) {
                return element.getTextContent().strip();
            }
        }
        return "";
    }

    private static Document parse(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new PlatformFailure("cannot read " + pom + ": " + e.getMessage(), e);
        }
    }
}
