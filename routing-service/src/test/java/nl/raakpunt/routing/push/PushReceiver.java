package nl.raakpunt.routing.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other end of RFC 8291, written from the RFC and with nothing but the JDK: a browser that decrypts what it gets. */
final class PushReceiver {

    private static final int COORDINATE = 32;
    private static final int SALT = 16;

    private final PrivateKey key;
    private final byte[] point;
    private final byte[] secret;

    private PushReceiver(PrivateKey key, byte[] point, byte[] secret) {
        this.key = key;
        this.point = point;
        this.secret = secret;
    }

    static PushReceiver fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] secret = new byte[SALT];
            new SecureRandom().nextBytes(secret);
            return new PushReceiver(pair.getPrivate(), pointOf((ECPublicKey) pair.getPublic()), secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One with known keys, all base64url. */
    static PushReceiver of(String privateKey, String publicKey, String secret) {
        try {
            PrivateKey key = KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, decoded(privateKey)), curve()));
            return new PushReceiver(key, decoded(publicKey), decoded(secret));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    String p256dh() {
        return encoded(point);
    }

    String auth() {
        return encoded(secret);
    }

    /** What was sent; fails when it is not encrypted for this browser exactly as the RFC says. */
    String decrypt(byte[] message) {
        try {
            ByteBuffer in = ByteBuffer.wrap(message);
            byte[] salt = take(in, SALT);
            in.getInt();
            byte[] sender = take(in, in.get());
            byte[] content = take(in, in.remaining());
            byte[] shared = agree(sender);
            byte[] input = expand(hmac(secret, shared), concat(text("WebPush: info"), new byte[1], point, sender), 32);
            byte[] derived = hmac(salt, input);
            return unpadded(open(
                    expand(derived, concat(text("Content-Encoding: aes128gcm"), new byte[1]), 16),
                    expand(derived, concat(text("Content-Encoding: nonce"), new byte[1]), 12),
                    content));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("This is not for this browser", wrong);
        }
    }

    /** The key of a point, base64url. */
    static PublicKey publicKey(String point) throws GeneralSecurityException {
        byte[] bytes = decoded(point);
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE, bytes.length)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, curve()));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private byte[] agree(byte[] sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(publicKey(encoded(sender)), true);
        return agreement.generateSecret();
    }

    private static byte[] open(byte[] key, byte[] nonce, byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher.doFinal(content);
    }

    /** The last record ends with a two and any number of zeros. */
    private static String unpadded(byte[] record) {
        int end = record.length - 1;
        while (record[end] == 0) {
            end--;
        }
        if (record[end] != 2) {
            throw new IllegalArgumentException("This is not the last record");
        }
        return new String(record, 0, end, StandardCharsets.UTF_8);
    }

    /** HKDF-Expand of RFC 5869, for no more than one block. */
    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, concat(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] pointOf(ECPublicKey key) {
        return concat(
                new byte[] {4},
                coordinate(key.getW().getAffineX()),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
