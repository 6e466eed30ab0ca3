// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace IsItMe {

struct RestartView;

/// One box of the picture and its plug.
struct PicturedBox
{
    enum class Light { Dark, Starting, On };
    bool plugged = true;
    bool inHand = false; ///< its plug is to be pulled, or put in, now
    Light light = Light::On;

    bool operator==(const PicturedBox &) const = default;
};

/// What the picture shows of a moment: one box, or the modem above the router. Pure.
struct PicturedRestart
{
    bool twoBoxes = false;
    PicturedBox modem; ///< of two
    PicturedBox router;
    bool computerConnected = true;

    bool operator==(const PicturedRestart &) const = default;
};
PicturedRestart picturedRestart(const RestartView &view);

/// Socket, plug, box and computer, and which plug is to be moved now. Everything that it shows is said in
/// words beside it.
class RestartPicture : public QWidget
{
    Q_OBJECT
public:
    explicit RestartPicture(QWidget *parent = nullptr);
    void setView(const RestartView &view);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;
    void changeEvent(QEvent *event) override;

private:
    PicturedRestart m_shown;
};

} // namespace IsItMe
