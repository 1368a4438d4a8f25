import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.PrintStream;
import java.security.Key;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.Data;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Judges documents as javax.xml.crypto does, for comparison. Standard input: for each document a mode byte, a length and so many bytes.
 * Mode 'v' verifies every signature; 'c' canonicalises the element whose Id is "part", or the document: an argument line comes first.
 * Standard output: one line a document.
 */
public class XmlSignatureJudge {
  public static void main(String[] arguments) throws Exception {
    DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(System.in));
    PrintStream out = new PrintStream(new java.io.BufferedOutputStream(System.out), false, "UTF-8");
    while (true) {
      int mode;
      try {
        mode = in.readUnsignedByte();
      } catch (EOFException end) {
        break;
      }
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      out.println(mode == 'v' ? verify(bytes) : canonical(bytes));
    }
    out.flush();
  }

  static Document parse(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    // As one text with what is beside it, as XPath and canonical XML see a CDATA section.
    factory.setCoalescing(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(bytes));
  }

  static String verify(byte[] bytes) {
    Document document;
    try {
      document = parse(bytes);
    } catch (Exception error) {
      return "unreadable";
    }
    NodeList signatures = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
    if (signatures.getLength() == 0) return "none";
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    boolean isValid = true;
    for (int at = 0; at < signatures.getLength(); at += 1) {
      try {
        DOMValidateContext context = new DOMValidateContext(new FromCertificate(), signatures.item(at));
        markIds(document.getDocumentElement());
        XMLSignature signature = factory.unmarshalXMLSignature(context);
        isValid &= signature.validate(context);
      } catch (Exception error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return "refused " + cause.getClass().getSimpleName();
      }
    }
    return isValid ? "valid" : "invalid";
  }

  static void markIds(Element element) {
    if (element.hasAttributeNS(null, "Id")) element.setIdAttributeNS(null, "Id", true);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
      if (child instanceof Element) markIds((Element) child);
  }

  /** The first certificate whose key fits the method. */
  static class FromCertificate extends KeySelector {
    public KeySelectorResult select(KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context) {
      if (info != null)
        for (Object structure : info.getContent())
          if (structure instanceof X509Data)
            for (Object item : ((X509Data) structure).getContent())
              if (item instanceof X509Certificate) {
                Key key = ((X509Certificate) item).getPublicKey();
                return () -> key;
              }
      return () -> null;
    }
  }

  static String canonical(byte[] bytes) {
    try {
      String text = new String(bytes, "UTF-8");
      int end = text.indexOf('\n');
      String[] order = text.substring(0, end).split(" ", 3);
      Document document = parse(text.substring(end + 1).getBytes("UTF-8"));
      TransformService service = TransformService.getInstance(order[0], "DOM");
      // Given as a specification, Java would not heed the list of prefixes: only as XML.
      Element transform = document.createElementNS(XMLSignature.XMLNS, "Transform");
      if (order.length > 2 && !order[2].isEmpty()) {
        Element list = document.createElementNS(order[0].replace("WithComments", ""), "InclusiveNamespaces");
        list.setAttributeNS(null, "PrefixList", order[2].replace(',', ' '));
        transform.appendChild(list);
      }
      service.init(new DOMStructure(transform), null);
      Node top = order[1].equals("part") ? find(document.getDocumentElement()) : document;
      if (top == null) return "no part";
      Data set = new org.jcp.xml.dsig.internal.dom.DOMSubTreeData(top, false);
      Data result = service.transform(set, null);
      byte[] octets = ((OctetStreamData) result).getOctetStream().readAllBytes();
      return "= " + Base64.getEncoder().encodeToString(octets);
    } catch (Exception error) {
      return "refused " + error.getClass().getSimpleName();
    }
  }

  static Element find(Element element) {
    if (element.getAttribute("Id").equals("part")) return element;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
      if (child instanceof Element) {
        Element found = find((Element) child);
        if (found != null) return found;
      }
    return null;
  }
}
