// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QPushButton>

namespace IsItMe {

/// The picture of a page that a browser made. Foreign bytes: decoded as PNG only, never from a path, with
/// bounds on size and memory. Null when it is none.
QImage pageImage(const QString &base64);

/// A small picture of a page. Pressed, it opens large in a window of its own.
class PictureButton : public QPushButton
{
    Q_OBJECT
public:
    explicit PictureButton(QWidget *parent = nullptr);
    /// Hidden where there is no picture. `what` is said of it: "Picture of the page in Firefox".
    void setPicture(const QString &base64, const QString &what);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void enlarged(QWidget *window);

protected:
    void paintEvent(QPaintEvent *) override;

private:
    void enlarge();

    QString m_base64;
    QString m_what;
    QImage m_image;
};

} // namespace IsItMe
