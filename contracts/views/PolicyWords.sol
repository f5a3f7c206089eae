// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {PolicyStatus} from "../types/PolicyTypes.sol";
import {SafeText} from "./SafeText.sol";

/// @dev One thing said in both languages.
struct Said {
    string en;
    string zh;
}

/// @title PolicyWords
/// @dev The words on a policy's face, as the screens say them. A product that is not named here is shown by its label.
library PolicyWords {
    function product(bytes32 productId) internal pure returns (Said memory) {
        if (productId == "phone") return Said("Phone cover", unicode"手机保障");
        if (productId == "auto") return Said("Car cover", unicode"车辆保障");
        if (productId == "auto-csl") return Said("Car cover, one limit", unicode"车辆保障（统一限额）");
        if (productId == "home") return Said("Home cover", unicode"家庭财产保障");
        if (productId == "hospital-cash") return Said("Hospital cash", unicode"住院津贴");
        return _laterProduct(productId);
    }

    function state(PolicyStatus status, bool suspended) internal pure returns (Said memory) {
        bool running = status == PolicyStatus.Waiting || status == PolicyStatus.Active;
        if (suspended && running) return Said("suspended", unicode"已中止");
        if (status == PolicyStatus.Waiting) return Said("waiting period", unicode"等待期内");
        if (status == PolicyStatus.Active) return Said("covered", unicode"保障中");
        if (status == PolicyStatus.Tail) return Said("reporting open", unicode"已到期，可报案");
        return status == PolicyStatus.Closed ? Said("closed", unicode"已关闭") : Said("ended", unicode"已到期");
    }

    function _laterProduct(bytes32 productId) private pure returns (Said memory) {
        if (productId == "travel") return Said("Travel cover", unicode"旅行保障");
        if (productId == "rain") return Said("Rain cover", unicode"降雨保障");
        if (productId == "typhoon") return Said("Typhoon cover", unicode"台风保障");
        if (productId == "flight-delay") return Said("Flight delay cover", unicode"航班延误保障");
        return Said(SafeText.ofLabel(productId), "");
    }
}
