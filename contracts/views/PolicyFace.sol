// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Guilloche} from "./Guilloche.sol";
import {Said} from "./PolicyWords.sol";
import {SafeText} from "./SafeText.sol";

/// @dev Everything that stands on a face. Words are as they came; they are escaped where they are set.
/// @param ink class of the state's colour: `money`, `clock`, `note` or `quiet`
struct Face {
    bytes32 seed;
    string number;
    Said product;
    Said state;
    string ink;
    string limit;
    string begins;
    string ends;
    string terms;
    string register;
}

/// @title PolicyFace
/// @dev Sets a face as SVG: a sheet of 600 by 840, paper and ink of the house by day and by night, nothing fetched from
/// anywhere, nothing that runs. Stands at an address of its own: the descriptor would not fit into one contract with it.
library PolicyFace {
    using Strings for uint256;

    string private constant FONT =
        "font-family:Geist,system-ui,-apple-system,'Segoe UI','PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif";
    string private constant DAY =
        ".paper{fill:#FAF9F5}.ink{fill:#16181D}.soft{fill:#5B6068}.money{fill:#0B6B50}.clock{fill:#9A6200}"
        ".note{fill:#345D9D}.quiet{fill:#5B6068}.hair{stroke:#E4E0D6}.k1{stroke:#0B6B50}.k2{stroke:#345D9D}";
    string private constant NIGHT =
        "@media(prefers-color-scheme:dark){.paper{fill:#121417}.ink{fill:#ECEAE4}.soft{fill:#9AA0A8}.money{fill:#4FC3A1}"
        ".clock{fill:#E3B45A}.note{fill:#8FB2EA}.quiet{fill:#9AA0A8}.hair{stroke:#2B2F35}.k1{stroke:#4FC3A1}"
        ".k2{stroke:#8FB2EA}}";
    string private constant TYPE =
        ".k1,.k2{fill:none;stroke-width:.5;stroke-opacity:.62}.mid{text-anchor:middle}.end{text-anchor:end}"
        ".fig{font-variant-numeric:tabular-nums}.fine{font-family:'Geist Mono',ui-monospace,Menlo,monospace}";

    function draw(Face memory face) external pure returns (string memory) {
        return
            string.concat(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 840' role='img' aria-labelledby='t'>",
                _title(face),
                string.concat("<style>svg{", FONT, "}", DAY, TYPE, NIGHT, "</style>"),
                _frame(face.seed),
                _seal(face),
                _name(face),
                _table(face),
                "</svg>"
            );
    }

    function _title(Face memory face) private pure returns (string memory) {
        string memory en = string.concat("Policy ", face.number, ", ", face.product.en, ", ", face.state.en);
        string memory zh = string.concat(unicode"保单 ", face.number, unicode"，", face.product.zh);
        zh = string.concat(zh, unicode"，", face.state.zh);
        return string.concat("<title id='t'>", SafeText.xml(string.concat(en, " / ", zh)), "</title>");
    }

    function _frame(bytes32 seed) private pure returns (string memory) {
        return
            string.concat(
                "<defs><pattern id='w' x='28' y='28' width='16' height='16' patternUnits='userSpaceOnUse'><g class='k1'>",
                Guilloche.tile(seed),
                "</g></pattern></defs><rect class='paper' width='600' height='840'/>",
                "<path fill='url(#w)' fill-rule='evenodd' d='M28 28H572V812H28ZM44 44V796H556V44Z'/>",
                "<path class='k1' d='M26 26H574V814H26ZM46 46V794H554V46Z'/>",
                "<text class='ink' x='68' y='84' font-size='13' letter-spacing='3'>MAKEWHOLE</text>",
                unicode"<text class='soft end' x='532' y='84' font-size='13'>Insurance policy · 保险单</text>"
            );
    }

    function _seal(Face memory face) private pure returns (string memory) {
        return
            string.concat(
                "<g transform='translate(300 278)'>",
                Guilloche.rosette(face.seed),
                "<circle class='paper' r='71'/><circle class='k1' r='71'/><circle class='k1' r='67'/>",
                unicode"<text class='soft mid' y='-30' font-size='11' letter-spacing='1'>POLICY · 保单</text>",
                _text("ink mid fig", "0", "11", _sizeOf(face.number), face.number),
                _text(string.concat(face.ink, " mid"), "0", "33", "12", face.state.en),
                _text(string.concat(face.ink, " mid"), "0", "49", "11", face.state.zh),
                "</g>"
            );
    }

    function _name(Face memory face) private pure returns (string memory) {
        return
            string.concat(
                _text("ink mid", "300", "508", bytes(face.product.en).length <= 22 ? "30" : "20", face.product.en),
                _text("ink mid", "300", "540", "18", face.product.zh)
            );
    }

    function _table(Face memory face) private pure returns (string memory) {
        return
            string.concat(
                _row(596, unicode"Limit · 保额", _fitting(face.limit), face.limit),
                _row(638, unicode"Cover begins · 保障开始", "15", face.begins),
                _row(680, unicode"Cover ends · 保障结束", "15", face.ends),
                _fine("728", unicode"Terms · 条款", face.terms),
                _fine("746", unicode"Register · 登记簿", face.register),
                unicode"<text class='soft mid' x='300' y='779' font-size='11'>Drawn by the register from what it holds now"
                unicode" · 由登记簿按当前记录绘制</text>"
            );
    }

    function _row(
        uint256 y,
        string memory what,
        string memory size,
        string memory figure
    ) private pure returns (string memory) {
        string memory base = y.toString();
        string memory line = string.concat("<path class='hair' d='M68 ", (y + 14).toString(), "H532'/>");
        return
            string.concat(_text("soft", "68", base, "13", what), _text("ink end fig", "532", base, size, figure), line);
    }

    function _fine(string memory y, string memory what, string memory words) private pure returns (string memory) {
        return string.concat(_text("soft", "68", y, "11", what), _text("soft end fine", "532", y, "9", words));
    }

    function _text(
        string memory class,
        string memory x,
        string memory y,
        string memory size,
        string memory words
    ) private pure returns (string memory) {
        string memory place = string.concat("<text class='", class, "' x='", x, "' y='", y);
        return string.concat(place, "' font-size='", size, "'>", SafeText.xml(words), "</text>");
    }

    function _sizeOf(string memory number) private pure returns (string memory) {
        uint256 length = bytes(number).length;
        if (length <= 4) return "42";
        return length <= 8 ? "26" : "12";
    }

    function _fitting(string memory amount) private pure returns (string memory) {
        uint256 length = bytes(amount).length;
        if (length <= 22) return "24";
        if (length <= 30) return "18";
        return length <= 40 ? "13" : "9";
    }
}
