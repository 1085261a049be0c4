package org.manabiya.lms.materials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that a stranger wrote: no document type, hence no entities, and nothing is fetched (OWASP, XXE prevention). */
final class SafeXml {
    private SafeXml() {}

    /** The document, or empty where it is not well formed or declares a document type. */
    static Optional<Document> parse(byte[] bytes) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return Optional.of(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException notWellFormed) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        return factory;
    }

    /** The elements of that local name, in whichever namespace, in document order. */
    static List<Element> elements(Document document, String localName) {
        var nodes = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Says nothing on the console: the caller learns of a fault by the exception. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            // A warning is none of the reader's business.
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
