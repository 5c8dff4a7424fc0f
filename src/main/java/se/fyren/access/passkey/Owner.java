package se.fyren.access.passkey;

/**
 * Innehavare: whom a passkey is made for.
 *
 * @param handle base64url of {@value #HANDLE} random bytes, which say nothing of the person and stay when names change
 * @param account what tells this account from the person's others, shown when choosing a passkey
 * @param name what the person is called
 */
public record Owner(String handle, String account, String name) {

    private static final int HANDLE = 16;

    public Owner {
        if (Base64Url.read(handle).filter(bytes -> bytes.length == HANDLE).isEmpty()) {
            throw new IllegalArgumentException("An owner's handle is " + HANDLE + " bytes");
        }
    }

    /** The owner with these sixteen random bytes. */
    public static Owner of(byte[] handle, String account, String name) {
        return new Owner(Base64Url.of(handle), account, name);
    }

    @Override
    public String toString() {
        return "Owner";
    }
}
