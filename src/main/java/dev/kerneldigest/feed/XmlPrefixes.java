package dev.kerneldigest.feed;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the prefixes that a document uses, to declare those that its root does not declare. */
final class XmlPrefixes {
    /** What feeds mean by prefixes they forget to declare. */
    private static final Map<String, String> USUAL =
            Map.of(
                    "dc", Namespaces.DC,
                    "dcterms", Namespaces.DC_TERMS,
                    "content", Namespaces.CONTENT,
                    "atom", Namespaces.ATOM,
                    "rdf", Namespaces.RDF,
                    "media", Namespaces.MEDIA,
                    "itunes", Namespaces.ITUNES,
                    "xhtml", Namespaces.XHTML);

    private final Set<String> used = new TreeSet<>();
    private final Set<String> declared = new HashSet<>(Set.of("xml", "xmlns"));

    void use(String name) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            used.add(name.substring(0, colon));
        }
    }

    /** Whether an attribute may stay: not where XML forbids the declaration that it is. */
    boolean allows(String name, String value, boolean onRoot) {
        if (name.equals("xmlns")) {
            return value.isEmpty() || isNamespace(value);
        }
        if (!name.startsWith("xmlns:")) {
            use(name);
            return true;
        }
        String prefix = name.substring("xmlns:".length());
        boolean reserved =
                prefix.startsWith("xml")
                        || value.equals("http://www.w3.org/XML/1998/namespace")
                        || value.equals("http://www.w3.org/2000/xmlns/");
        if (reserved || !isNamespace(value)) {
            return false;
        }
        if (onRoot) {
            declared.add(prefix);
        }
        return true;
    }

    /** A URI begins with its scheme, and JDOM takes nothing else. */
    private static boolean isNamespace(String value) {
        return !value.isEmpty() && Character.isLetter(value.charAt(0));
    }

    /** The declarations that the root lacks, each with a space before it. */
    String declarations() {
        StringBuilder declarations = new StringBuilder();
        for (String prefix : used) {
            if (!declared.contains(prefix)) {
                String uri = USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix);
                declarations.append(" xmlns:").append(prefix).append("=\"").append(uri);
                declarations.append('"');
            }
        }
        return declarations.toString();
    }
}
