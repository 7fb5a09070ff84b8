// What a desktop does to a window and xdotool cannot: x_client close WINDOW | drop WINDOW FILE…
// "close" asks as the cross in a title bar does; "drop" lets files fall on the middle of the
// window, as a file manager does (XDND 5, https://freedesktop.org/wiki/Specifications/XDND).

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>

namespace {

class Client {
public:
    explicit Client(Display* display, Window target) : display_(display), target_(target) {
        own_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
    }

    void close() const {
        send("WM_PROTOCOLS", long(atom("WM_DELETE_WINDOW")), CurrentTime, 0, 0, 0);
        XSync(display_, False);
    }

    /// True when the window has taken the files.
    bool drop(const std::string& uris) const {
        constexpr long kVersion = 5L << 24;
        const Atom selection = atom("XdndSelection"), list = atom("text/uri-list");
        XSetSelectionOwner(display_, selection, own_, CurrentTime);
        const auto self = long(own_);
        send("XdndEnter", self, kVersion, long(list), 0, 0);
        send("XdndPosition", self, 0, middle(), CurrentTime, long(atom("XdndActionCopy")));
        if (!waitFor(atom("XdndStatus"), uris)) return false;
        send("XdndDrop", self, 0, CurrentTime, 0, 0);
        return waitFor(atom("XdndFinished"), uris);
    }

private:
    Atom atom(const char* name) const { return XInternAtom(display_, name, False); }

    void send(const char* type, long a, long b, long c, long d, long e) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target_;
        event.xclient.message_type = atom(type);
        event.xclient.format = 32;
        const long data[] = {a, b, c, d, e};
        std::copy(std::begin(data), std::end(data), event.xclient.data.l);
        XSendEvent(display_, target_, False, NoEventMask, &event);
    }

    /// x and y in the upper and lower half of a number.
    long middle() const {
        XWindowAttributes shape{};
        XGetWindowAttributes(display_, target_, &shape);
        Window ignored = 0;
        int x = 0, y = 0;
        XTranslateCoordinates(display_, target_, shape.root, shape.width / 2, shape.height / 2, &x,
                              &y, &ignored);
        return (long(x) << 16) | long(y);
    }

    /// Hands out the files when asked for them; up to ten seconds.
    bool waitFor(Atom message, const std::string& uris) const {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (std::chrono::steady_clock::now() < end) {
            while (XPending(display_) > 0) {
                XEvent event{};
                XNextEvent(display_, &event);
                if (event.type == SelectionRequest) give(event.xselectionrequest, uris);
                if (event.type == ClientMessage && event.xclient.message_type == message)
                    return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }

    void give(const XSelectionRequestEvent& request, const std::string& uris) const {
        XChangeProperty(display_, request.requestor, request.property, request.target, 8,
                        PropModeReplace, reinterpret_cast<const unsigned char*>(uris.data()),
                        int(uris.size()));
        XEvent answer{};
        answer.xselection.type = SelectionNotify;
        answer.xselection.requestor = request.requestor;
        answer.xselection.selection = request.selection;
        answer.xselection.target = request.target;
        answer.xselection.property = request.property;
        answer.xselection.time = request.time;
        XSendEvent(display_, request.requestor, False, NoEventMask, &answer);
    }

    Display* display_;
    Window target_;
    Window own_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    const std::string what = argc >= 3 ? argv[1] : "";
    if (what != "close" && (what != "drop" || argc < 4)) {
        std::cerr << "usage: x_client close WINDOW | drop WINDOW FILE…\n";
        return 2;
    }
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        std::cerr << "x_client: no display\n";
        return 1;
    }
    const Client client(display, std::strtoul(argv[2], nullptr, 0));
    bool isDone = true;
    if (what == "close") {
        client.close();
    } else {
        std::string uris;
        for (int i = 3; i < argc; ++i)
            uris += "file://" + std::filesystem::absolute(argv[i]).string() + "\r\n";
        isDone = client.drop(uris);
    }
    XCloseDisplay(display);
    return isDone ? 0 : 1;
}
